SwaggerUIBundle({
  domNode: document.getElementById("api-docs"),
  url: "openapi.json",
  docExpansion: "full",
  tryItOutEnabled: true,
  // Else the page would have the document checked by a site of Swagger's.
  validatorUrl: null,
});
