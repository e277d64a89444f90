using System.Collections.Immutable;
using ContactCenter.Domain.Delivery;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>Reads which fields of the object hold what of a call: the usual ones, but for those that the owner names, or names nothing for.</summary>
internal static class FieldsSetting
{
    private const string Key = "Fields";

    public static ImmutableDictionary<string, string> Read(SettingsReader section, ImmutableArray<string> include, RelateBy relate, string? package)
    {
        var owners = section.Map(Key);
        foreach (var (name, field) in owners)
        {
            if (!SalesforceNames.IsKnown(name))
                section.Fault($"{Key}:{name}", $"is nothing that is known of a call; {string.Join(", ", Known)} are");
            else if (field.Length > 0 && !SalesforceSettings.IsName(field))
                section.Fault($"{Key}:{name}", $"'{field}' must be the API name of a field, or empty for none");
        }

        var fields = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var name in RecordFields.Always.Concat(include).Concat(relate == RelateBy.None ? [] : SalesforceNames.OfRelation))
        {
            if (SalesforceNames.FieldOf(name) is { } usual)
                fields[name] = SalesforceNames.In(package, usual);
        }

        foreach (var (name, field) in owners)
        {
            if (field.Length > 0)
                fields[name] = field;
            else
                fields.Remove(name);
        }

        foreach (var twice in fields.GroupBy(field => field.Value, StringComparer.OrdinalIgnoreCase).Where(field => field.Count() > 1))
            section.Fault(Key, $"have '{twice.Key}' for {string.Join(" and ", twice.Select(field => field.Key).Order(StringComparer.Ordinal))}");
        return fields.ToImmutable();
    }

    private static IEnumerable<string> Known => RecordFields.Names.Concat(SalesforceNames.OfRelation).Order(StringComparer.Ordinal);
}
