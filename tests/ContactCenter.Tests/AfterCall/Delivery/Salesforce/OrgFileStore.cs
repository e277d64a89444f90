using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ContactCenter.Tests.AfterCall.Delivery.Salesforce;

/// <summary>Documents and their versions. The same file is taken as often as it comes.</summary>
internal sealed class OrgFileStore(Func<OrgObject> records)
{
    private const string LineEnd = "\r\n";

    /// <summary>All versions, the oldest first.</summary>
    public List<OrgVersion> Versions { get; } = [];

    public IEnumerable<OrgVersion> Latest => Versions.GroupBy(version => version.Document, StringComparer.Ordinal).Select(document => document.Last());

    public JsonObject Add(OrgRequest request)
    {
        var (entity, path, bytes) = Parts(request);
        var title = entity["Title"]!.GetValue<string>();
        if (title.Length > 255 || entity["PathOnClient"]!.GetValue<string>() != path || entity.Count != 3)
            throw new OrgFault(400, "INVALID_FIELD");
        var place = entity["FirstPublishLocationId"]?.GetValue<string>();
        var document = entity["ContentDocumentId"]?.GetValue<string>();
        var isKnown = place is not null ? records().Records.ContainsKey(place) : Versions.Exists(version => version.Document == document);
        if (!isKnown)
            throw new OrgFault(400, "INVALID_CROSS_REFERENCE_KEY");
        var version = new OrgVersion(IdOf("068"), document ?? IdOf("069"), title, path, place, bytes);
        Versions.Add(version);
        return new() { ["id"] = version.Id, ["success"] = true };
    }

    public JsonNode? Remove(string document) => Versions.RemoveAll(version => version.Document == document) > 0 ? null : throw new OrgFault(404, "NOT_FOUND");

    public JsonObject Query(string pattern)
    {
        var begin = pattern[..^1].Replace(@"\_", "_", StringComparison.Ordinal).Replace(@"\%", "%", StringComparison.Ordinal);
        return new()
        {
            ["records"] = new JsonArray([.. Latest.Where(version => version.Title.StartsWith(begin, StringComparison.Ordinal)).Select(version => new JsonObject
            {
                ["Id"] = version.Id,
                ["Title"] = version.Title,
                ["ContentDocumentId"] = version.Document,
            })]),
        };
    }

    private string IdOf(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{Versions.Count + 1:D15}");

    /// <summary>Two parts, with the line ends of the standard, and no others.</summary>
    private static (JsonObject Entity, string Path, byte[] Bytes) Parts(OrgRequest request)
    {
        const string Type = "multipart/form-data; boundary=\"";
        if (!request.ContentType.StartsWith(Type, StringComparison.Ordinal) || !request.HasLength)
            throw new OrgFault(415, "UNSUPPORTED_MEDIA_TYPE");
        var boundary = $"--{request.ContentType[Type.Length..^1]}";
        var text = Encoding.Latin1.GetString(request.Body);
        var parts = text.Split(boundary);
        if (parts is not ["", var first, var second, "--\r\n"])
            throw new OrgFault(400, "INVALID_MULTIPART_REQUEST");
        var (entityHead, entity) = Part(first);
        var (fileHead, file) = Part(second);
        const string Disposition = "Content-Disposition: form-data; name=\"VersionData\"; filename=\"";
        var named = fileHead.SingleOrDefault(line => line.StartsWith(Disposition, StringComparison.Ordinal));
        if (named is null
            || !entityHead.Contains("Content-Disposition: form-data; name=\"entity_content\"", StringComparer.Ordinal)
            || !entityHead.Contains("Content-Type: application/json", StringComparer.Ordinal)
            || !fileHead.Contains("Content-Type: application/octet-stream", StringComparer.Ordinal))
        {
            throw new OrgFault(400, "INVALID_MULTIPART_REQUEST");
        }

        return (JsonNode.Parse(Encoding.Latin1.GetBytes(entity))!.AsObject(), named[Disposition.Length..^1], Encoding.Latin1.GetBytes(file));
    }

    private static (string[] Head, string Body) Part(string part)
    {
        var end = part.IndexOf(LineEnd + LineEnd, StringComparison.Ordinal);
        return end > 0 && part.StartsWith(LineEnd, StringComparison.Ordinal) && part.EndsWith(LineEnd, StringComparison.Ordinal)
            ? (part[LineEnd.Length..end].Split(LineEnd), part[(end + 4)..^2])
            : throw new OrgFault(400, "INVALID_MULTIPART_REQUEST");
    }
}

/// <summary>A version of a file.</summary>
/// <param name="Place">The record that it was published at; <c>null</c>: it is a later version.</param>
internal sealed record OrgVersion(string Id, string Document, string Title, string Path, string? Place, byte[] Bytes)
{
    public string Text => Encoding.UTF8.GetString(Bytes);
}
