using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>To whom a call is linked: the one Contact or Lead that has the caller's number.</summary>
/// <param name="Word">How that was found out, as the record tells it.</param>
/// <param name="Name">Of the field: <see cref="SalesforceNames.Contact"/> or <see cref="SalesforceNames.Lead"/>; <c>null</c>: to nobody.</param>
/// <param name="Id">Of that Contact or Lead.</param>
internal sealed record OrgRelation(string Word, string? Name = null, string? Id = null)
{
    public const string Nobody = "none";
    public const string Several = "several";
    public const string NoNumber = "noNumber";

    /// <exception cref="OrgException">It could not be searched.</exception>
    public static async Task<OrgRelation> FindAsync(OrgClient client, string? caller, CancellationToken cancellationToken)
    {
        if (NationalNumber.Of(caller) is not { } number)
            return new(NoNumber);
        var question = new JsonObject
        {
            ["q"] = number,
            ["in"] = "PHONE",
            ["sobjects"] = new JsonArray(new JsonObject { ["name"] = "Contact" }, new JsonObject { ["name"] = "Lead" }),
            ["fields"] = new JsonArray("Id"),
            ["overallLimit"] = 2,
        };
        var answer = await client.SendAsync(HttpMethod.Post, "parameterizedSearch", OrgRecords.BytesOf(question), cancellationToken);
        if (!answer.IsDone || answer.Json is not { ValueKind: JsonValueKind.Object })
            throw new OrgException(OrgErrors.OutcomeOf(answer));
        return answer.List("searchRecords").ToList() switch
        {
            [] => new(Nobody),
            [var only] => Of(only),
            _ => new(Several),
        };
    }

    /// <summary>The values of the fields that link a record. Where there is no link a person may have made one, which stays.</summary>
    public IEnumerable<(string Name, JsonNode? Value)> Values() =>
        Name is null ? [(SalesforceNames.Related, Word)] : [(Name, Id), (SalesforceNames.Related, Word)];

    private static OrgRelation Of(JsonElement found)
    {
        var type = found.TryGetProperty("attributes", out var attributes) ? OrgAnswer.TextOf(attributes, "type") : null;
        return (type, OrgAnswer.TextOf(found, "Id")) switch
        {
            ("Contact", { } id) => new(SalesforceNames.Contact, SalesforceNames.Contact, id),
            ("Lead", { } id) => new(SalesforceNames.Lead, SalesforceNames.Lead, id),
            _ => new(Nobody),
        };
    }
}
