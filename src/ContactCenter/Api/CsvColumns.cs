using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ContactCenter.Api;

/// <summary>The columns of a list as a table: each field of the API's JSON is one, under its name.</summary>
/// <param name="type">How an item of the list is written.</param>
internal sealed class CsvColumns(JsonTypeInfo type)
{
    private readonly JsonPropertyInfo[] _fields = [.. type.Properties.Where(each => each.Get is not null)];

    public string[] Names => [.. _fields.Select(each => each.Name)];

    public string?[] RowOf(object item) => [.. _fields.Select(each => CellOf(each.Get!(item), each.PropertyType))];

    /// <summary>What is made of several parts is JSON.</summary>
    private string? CellOf(object? value, Type declared) => value switch
    {
        null => null,
        string text => text,
        DateTimeOffset instant => CsvTable.Text(instant),
        bool isSo => isSo ? "true" : "false",
        int or long or double => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(value, type.Options.GetTypeInfo(declared)),
    };
}
