using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace ContactCenter.Api;

/// <summary>What the API's description says of answers that are neither JSON nor text: sounds and files.</summary>
internal static class BytesAnswer
{
    /// <param name="endpoint">Answers with bytes.</param>
    /// <param name="status">Of such an answer.</param>
    /// <param name="types">The media types that it may have, at least one.</param>
    public static RouteHandlerBuilder ProducesBytes(this RouteHandlerBuilder endpoint, int status, IReadOnlyList<string> types)
    {
        var answer = status.ToString(CultureInfo.InvariantCulture);
        endpoint.Produces<string>(status, types[0], [.. types.Skip(1)]);
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var bytes = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
            foreach (var type in types)
                operation.Responses![answer].Content![type] = new OpenApiMediaType { Schema = bytes };
            return Task.CompletedTask;
        });
        return endpoint;
    }
}
