using System.Text;
using System.Text.Json.Nodes;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>The record of a call in an org: written as often as one likes, it is one record.</summary>
internal static class OrgRecords
{
    private const string IdField = "Id";

    /// <summary>The status of an answer without a body.</summary>
    private const int WithoutId = 204;

    /// <returns>The record's id.</returns>
    /// <exception cref="OrgException">It was not taken.</exception>
    public static async Task<(string Id, OrgAnswer Answer)> WriteAsync(
        OrgClient client, SalesforceOrg org, CallDocument document, OrgRelation? relation, CancellationToken cancellationToken)
    {
        for (var isRepeated = false; ; isRepeated = true)
        {
            var shape = await ShapeAsync(client, org, cancellationToken);
            var record = RecordOf(org, document, relation, shape);
            var (id, answer) = org.IsLookedUp
                ? await WriteLookedUpAsync(client, org, document, record, cancellationToken)
                : await UpsertAsync(client, org, document, record, cancellationToken);
            if (id is not null)
                return (id, answer);
            // Another has made the record at this moment, or the object has been changed.
            if (isRepeated || !OrgErrors.IsWorthRepeating(answer.Code))
                throw new OrgException(OrgErrors.OutcomeOf(answer));
            client.Forget(org.Object);
        }
    }

    /// <summary>Removes the record of a call; that there is none is as good.</summary>
    /// <exception cref="OrgException">It could not be removed.</exception>
    public static async Task RemoveAsync(OrgClient client, SalesforceOrg org, string call, string named, CancellationToken cancellationToken)
    {
        // Else an object that is not there would look like a record that is not.
        await ShapeAsync(client, org, cancellationToken);
        IEnumerable<string> paths = org.IsLookedUp
            ? (await LookUpAsync(client, org, named, cancellationToken)).Select(id => $"sobjects/{org.Object}/{id}")
            : [PathOf(org, call)];
        foreach (var path in paths.ToList())
            await RemoveAsync(client, path, cancellationToken);
    }

    /// <exception cref="OrgException">It could not be removed.</exception>
    public static async Task RemoveAsync(OrgClient client, string path, CancellationToken cancellationToken)
    {
        var answer = await client.SendAsync(HttpMethod.Delete, path, json: null, cancellationToken);
        if (!answer.IsDone && !answer.IsGone)
            throw new OrgException(OrgErrors.OutcomeOf(answer));
    }

    public static byte[] BytesOf(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static async Task<ObjectShape> ShapeAsync(OrgClient client, SalesforceOrg org, CancellationToken cancellationToken)
    {
        var shape = await client.DescribeAsync(org.Object, cancellationToken);
        if (org.IsLookedUp ? shape.Fields.ContainsKey(org.ExternalId) : shape.HasExternalId(org.ExternalId))
            return shape;
        client.Forget(org.Object);
        throw new OrgException(new(OrgErrors.IdFieldMissing) { IsOfTarget = true, RetryAfter = OrgErrors.UntilMended });
    }

    private static JsonObject RecordOf(SalesforceOrg org, CallDocument document, OrgRelation? relation, ObjectShape shape)
    {
        var record = new JsonObject();
        var values = document.Fields.Select(field => (Name: field.Key, field.Value)).Concat(relation?.Values() ?? []);
        foreach (var (name, value) in values)
        {
            if (org.Fields.TryGetValue(name, out var theirs)
                && !string.Equals(theirs, org.ExternalId, StringComparison.OrdinalIgnoreCase)
                && shape.Fields.TryGetValue(theirs, out var field)
                && field.Takes(value))
            {
                record[field.Name] = field.Fit(value);
            }
        }

        return record;
    }

    private static async Task<(string? Id, OrgAnswer Answer)> UpsertAsync(
        OrgClient client, SalesforceOrg org, CallDocument document, JsonObject record, CancellationToken cancellationToken)
    {
        var answer = await client.SendAsync(HttpMethod.Patch, PathOf(org, document.Call), BytesOf(record), cancellationToken);
        if (answer.Status != WithoutId)
            return (IdOf(answer, "id"), answer);
        var read = await client.SendAsync(HttpMethod.Get, $"{PathOf(org, document.Call)}?fields={IdField}", json: null, cancellationToken);
        return (IdOf(read, IdField), read);
    }

    /// <summary>Of the adapter's object: the record that is there, else a new one.</summary>
    private static async Task<(string? Id, OrgAnswer Answer)> WriteLookedUpAsync(
        OrgClient client, SalesforceOrg org, CallDocument document, JsonObject record, CancellationToken cancellationToken)
    {
        if (await LookUpAsync(client, org, document.Named, cancellationToken) is [var known, ..])
        {
            var changed = await client.SendAsync(HttpMethod.Patch, $"sobjects/{org.Object}/{known}", BytesOf(record), cancellationToken);
            return (changed.IsDone ? known : null, changed);
        }

        record[org.ExternalId] = document.Named;
        var made = await client.SendAsync(HttpMethod.Post, $"sobjects/{org.Object}", BytesOf(record), cancellationToken);
        return (made.IsDone ? IdOf(made, "id") : null, made);
    }

    /// <returns>The ids of the records, the oldest first.</returns>
    private static async Task<IReadOnlyList<string>> LookUpAsync(OrgClient client, SalesforceOrg org, string named, CancellationToken cancellationToken)
    {
        var query = $"SELECT {IdField} FROM {org.Object} WHERE {org.ExternalId} = '{OrgQuery.Escaped(named)}' ORDER BY CreatedDate LIMIT 2";
        var found = await client.QueryAsync(query, cancellationToken);
        return [.. found.List("records").Select(record => OrgAnswer.TextOf(record, IdField)).OfType<string>().Where(OrgQuery.IsId)];
    }

    private static string PathOf(SalesforceOrg org, string call) => $"sobjects/{org.Object}/{org.ExternalId}/{Uri.EscapeDataString(call)}";

    private static string? IdOf(OrgAnswer answer, string name) => answer.IsDone && answer.Text(name) is { } id && OrgQuery.IsId(id) ? id : null;
}
