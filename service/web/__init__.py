"""How a request comes in: boundary, access, errors, fields, paging, openapi."""
