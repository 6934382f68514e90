// Runs in the page: the texts that stand out from what is behind them by less than WCAG AA asks.
(() => {
  const channels = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = (colour) => {
    const [r, g, b] = channels(colour).map((c) => {
      const part = c / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (one) => {
    const colour = one ? getComputedStyle(one).backgroundColor : 'rgb(255, 255, 255)';
    return one && channels(colour)[3] === 0 ? behind(one.parentElement) : colour;
  };
  const contrast = (one) => {
    const [dim, bright] = [light(getComputedStyle(one).color), light(behind(one))].sort((a, b) => a - b);
    return (bright + 0.05) / (dim + 0.05);
  };
  const saysSomething = (one) => [...one.childNodes].some((n) => n.nodeType === 3 && n.nodeValue.trim());
  const texts = [...document.querySelectorAll('body *')].filter(
    (one) => one.checkVisibility() && saysSomething(one),
  );
  if (texts.length === 0) return ['no text on the page'];
  return texts
    .filter((one) => contrast(one) < 4.5)
    .map((one) => `${one.className || one.tagName}: ${one.textContent} ${contrast(one).toFixed(2)}`);
})();
