## The daily digest

digest-returned = • { $form } { $period }: the level above asks for additions or corrections
button-digest-more = { $count } more
digest-waiting = • { $count ->
    [one] { $count } report or founding waits
   *[other] { $count } reports and foundings wait
  } for you to confirm
