using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>A version of a file as multipart: what it is, and its bytes, which are read as they are sent.</summary>
internal static class VersionContent
{
    private const string Disposition = "form-data";

    /// <param name="boundary">Stands nowhere in the file.</param>
    /// <param name="entity">The fields of the version.</param>
    public static async Task<HttpContent> OfAsync(string boundary, JsonObject entity, OrgFile file, CancellationToken cancellationToken)
    {
        var stream = await file.OpenAsync(cancellationToken);
        return new MultipartFormDataContent(boundary)
        {
            new ByteArrayContent(OrgRecords.BytesOf(entity))
            {
                Headers =
                {
                    ContentDisposition = new(Disposition) { Name = "\"entity_content\"" },
                    ContentType = new MediaTypeHeaderValue("application/json"),
                },
            },
            new StreamContent(stream)
            {
                Headers =
                {
                    ContentDisposition = new(Disposition) { Name = "\"VersionData\"", FileName = $"\"{file.Name}\"" },
                    ContentType = new MediaTypeHeaderValue("application/octet-stream"),
                    ContentLength = file.Length,
                },
            },
        };
    }
}
