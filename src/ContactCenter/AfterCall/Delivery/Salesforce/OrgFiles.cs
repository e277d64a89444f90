using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>
/// The files of a call in an org, each a document of its own. The org takes the same file as often as it is sent: what is there is looked for by its title
/// first, and what has changed is a new version of the same document.
/// </summary>
internal static class OrgFiles
{
    private const string Versions = "ContentVersion";
    private const string DocumentField = "ContentDocumentId";

    /// <exception cref="OrgException">They cannot be asked for.</exception>
    public static async Task<IReadOnlyList<OrgFileVersion>> OfCallAsync(OrgClient client, string call, CancellationToken cancellationToken)
    {
        var query = $"SELECT Id, Title, {DocumentField} FROM {Versions} WHERE IsLatest = true AND Title LIKE '{OrgQuery.EscapedPattern(call)} %'";
        return [.. (await client.QueryAsync(query, cancellationToken)).List("records").Select(record => Read(record, call)).OfType<OrgFileVersion>()];
    }

    /// <param name="record">The id of the call's record.</param>
    /// <param name="known">The files that the call has there.</param>
    /// <returns>The id of the version that is there now.</returns>
    /// <exception cref="OrgException">It was not taken.</exception>
    public static async Task<string> PutAsync(
        OrgClient client, string record, OrgFile file, IReadOnlyList<OrgFileVersion> known, CancellationToken cancellationToken)
    {
        var same = known.FirstOrDefault(each => each.Title.Kind == file.Title.Kind);
        if (same?.Title == file.Title)
            return same.Version;
        var entity = new JsonObject { ["Title"] = file.Title.ToString(), ["PathOnClient"] = file.Name };
        entity[same is null ? "FirstPublishLocationId" : DocumentField] = same is null ? record : same.Document;
        var answer = await client.PostFileAsync(
            $"sobjects/{Versions}", cancelled => VersionContent.OfAsync(file.Title.Sha256, entity, file, cancelled), cancellationToken);
        return answer.IsDone && answer.Text("id") is { } id && OrgQuery.IsId(id) ? id : throw new OrgException(OrgErrors.OutcomeOf(answer));
    }

    /// <exception cref="OrgException">They could not be removed.</exception>
    public static async Task RemoveAsync(OrgClient client, string call, CancellationToken cancellationToken)
    {
        foreach (var document in (await OfCallAsync(client, call, cancellationToken)).Select(file => file.Document).Distinct(StringComparer.Ordinal))
            await OrgRecords.RemoveAsync(client, $"sobjects/ContentDocument/{document}", cancellationToken);
    }

    private static OrgFileVersion? Read(JsonElement record, string call) =>
        OrgAnswer.TextOf(record, "Title") is { } text
        && FileTitle.Read(text, call) is { } title
        && OrgAnswer.TextOf(record, "Id") is { } version
        && OrgAnswer.TextOf(record, DocumentField) is { } document
        && OrgQuery.IsId(version)
        && OrgQuery.IsId(document)
            ? new(title, version, document)
            : null;
}

/// <summary>The newest version of a file that an org has.</summary>
internal sealed record OrgFileVersion(FileTitle Title, string Version, string Document);
