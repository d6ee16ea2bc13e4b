// Shows the value under the pointer on line figures. The page is complete without it.
(() => {
  const box = document.body.appendChild(document.createElement('div'));
  box.id = 'readout';
  const mark = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  mark.setAttribute('r', 4);
  mark.setAttribute('fill', 'none');
  mark.setAttribute('stroke', '#1a1a1a');
  const hide = () => { box.style.display = 'none'; mark.remove(); };
  const number = v => String(parseFloat(v.toPrecision(4))).replace('-', '\u2212');
  const value = (spec, share) => {
    const [low, high, kind] = spec.split(' ');
    return kind === 'log' ? low * Math.pow(high / low, share) : +low + share * (high - low);
  };
  const plots = [...document.querySelectorAll('g.plot')].map(g => ({
    g, svg: g.ownerSVGElement, data: g.dataset,
    left: +g.dataset.left, top: +g.dataset.top, width: +g.dataset.width, height: +g.dataset.height,
    lines: [...g.querySelectorAll('polyline[data-name]')].map(line => ({
      name: line.dataset.name,
      points: line.getAttribute('points').split(' ').map(p => p.split(',').map(Number)) }))
  }));
  new Set(plots.map(p => p.svg)).forEach(svg => {
    svg.addEventListener('pointerleave', hide);
    svg.addEventListener('pointermove', event => {
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
      let best = null;
      for (const p of plots.filter(q => q.svg === svg && at.x >= q.left && at.x <= q.left + q.width
          && at.y >= q.top && at.y <= q.top + q.height))
        for (const line of p.lines)
          for (const [x, y] of line.points) {
            const d = Math.hypot(x - at.x, y - at.y);
            if (d < 40 && (!best || d < best.d)) best = { d, x, y, p, line };
          }
      if (!best) return hide();
      const { p } = best;
      box.textContent = best.line.name + ': ' + number(value(p.data.y, 1 - (best.y - p.top) / p.height))
        + ' · ' + p.data.xlabel + ': ' + number(value(p.data.x, (best.x - p.left) / p.width));
      mark.setAttribute('cx', best.x);
      mark.setAttribute('cy', best.y);
      p.g.appendChild(mark);
      box.style.display = 'block';
      box.style.left = Math.min(event.clientX + 14, innerWidth - box.offsetWidth - 8) + 'px';
      box.style.top = event.clientY + 16 + 'px';
    });
  });
})();
