using System.Collections.Immutable;
using System.Text.Json;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>An object of an org, as our user may use it.</summary>
/// <param name="Fields">Those that the user sees, by their API names.</param>
internal sealed record ObjectShape(
    bool IsCreatable, bool IsUpdatable, bool IsDeletable, bool IsQueryable, ImmutableDictionary<string, FieldShape> Fields)
{
    /// <returns><c>null</c>: it is no description.</returns>
    public static ObjectShape? Read(OrgAnswer described)
    {
        if (described.Json is not { ValueKind: JsonValueKind.Object } body)
            return null;
        var fields = ImmutableDictionary.CreateBuilder<string, FieldShape>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in described.List("fields").Select(FieldShape.Read).OfType<FieldShape>())
            fields[field.Name] = field;
        return new(
            FieldShape.IsTrue(body, "createable"),
            FieldShape.IsTrue(body, "updateable"),
            FieldShape.IsTrue(body, "deletable"),
            FieldShape.IsTrue(body, "queryable"),
            fields.ToImmutable());
    }

    /// <summary>Whether a record can be found and made by that field.</summary>
    public bool HasExternalId(string field) => Fields.TryGetValue(field, out var known) && known.IsExternalId;
}
