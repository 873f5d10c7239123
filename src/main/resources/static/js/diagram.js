// Draws the case's diagram and marks where the case has been and where it is.
(async () => {
  const place = document.getElementById('diagram');
  const viewer = new BpmnJS({ container: place });
  const xml = await (await fetch(place.dataset.diagram)).text();
  await viewer.importXML(xml);
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const mark = (ids = '', marker) => ids.split(' ').filter(id => elements.get(id)).forEach(id => canvas.addMarker(id, marker));
  mark(place.dataset.been, 'been');
  mark(place.dataset.here, 'here');
  const box = canvas.viewbox().inner;
  place.style.height = Math.min(520, Math.max(180, place.clientWidth * box.height / box.width + 90)) + 'px';
  canvas.resized();
  canvas.zoom('fit-viewport', 'auto');
})();
