using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContactCenter.Domain.Delivery;

/// <summary>
/// The owner's form of a body: a JSON document whose text values may hold <c>{{name}}</c>. It is read once, and only the document's own texts are searched
/// for names: what is put in is never searched again.
/// </summary>
public sealed class BodyTemplate
{
    private const string Root = "$";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly JsonNode? _document;

    private BodyTemplate(JsonNode? document) => _document = document;

    /// <summary>Reads a template.</summary>
    /// <param name="json">The document.</param>
    /// <param name="isKnown">Which names there are.</param>
    /// <returns>The template, or why and where it is none.</returns>
    public static (BodyTemplate? Template, string? Fault) Read(string json, Func<string, bool> isKnown)
    {
        try
        {
            var document = JsonNode.Parse(json, documentOptions: Strict);
            return FaultOf(document, Root, isKnown) is { } fault ? (null, fault) : (new(document), null);
        }
        catch (JsonException fault)
        {
            // Lines and bytes are counted from 0; people count from 1.
            var place = FormattableString.Invariant($"line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}");
            return (null, $"is no JSON document ({place})");
        }
    }

    /// <summary>The document with what stands for its names.</summary>
    /// <param name="valueOf">A node of its own for each name, <c>null</c> for JSON's <c>null</c>.</param>
    public JsonNode? Fill(Func<string, JsonNode?> valueOf) => Filled(_document, valueOf);

    private static JsonNode? Filled(JsonNode? node, Func<string, JsonNode?> valueOf) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Filled(field.Value, valueOf)))),
        JsonArray items => new JsonArray([.. items.Select(item => Filled(item, valueOf))]),
        JsonValue value when value.TryGetValue(out string? text) => Filled(text, valueOf),
        _ => node?.DeepClone(),
    };

    private static JsonNode? Filled(string text, Func<string, JsonNode?> valueOf)
    {
        var pieces = TemplatePiece.Read(text).Pieces!.Value;
        if (pieces is [{ Name: { } whole }])
            return valueOf(whole);
        var filled = new StringBuilder();
        foreach (var piece in pieces)
            filled.Append(piece.Name is { } name ? TextOf(valueOf(name)) : piece.Text);
        return filled.ToString();
    }

    private static string TextOf(JsonNode? value) => value switch
    {
        null => "",
        JsonValue simple when simple.TryGetValue(out string? text) => text,
        _ => DeliveryBody.ToText(value),
    };

    private static string? FaultOf(JsonNode? node, string place, Func<string, bool> isKnown) => node switch
    {
        JsonObject fields => fields.Select(field => FaultOf(field, place, isKnown)).FirstOrDefault(fault => fault is not null),
        JsonArray items => items.Select((item, i) => FaultOf(item, FormattableString.Invariant($"{place}[{i}]"), isKnown))
            .FirstOrDefault(fault => fault is not null),
        JsonValue value when value.TryGetValue(out string? text) => FaultOf(text, place, isKnown),
        _ => null,
    };

    private static string? FaultOf(KeyValuePair<string, JsonNode?> field, string place, Func<string, bool> isKnown) =>
        field.Key.Contains(TemplatePiece.Begin, StringComparison.Ordinal)
            ? $"has {TemplatePiece.Begin} in a name at {place}: only text values may hold it"
            : FaultOf(field.Value, $"{place}.{field.Key}", isKnown);

    private static string? FaultOf(string text, string place, Func<string, bool> isKnown)
    {
        var (pieces, fault) = TemplatePiece.Read(text);
        if (pieces is not { } read)
            return $"{fault} at {place}";
        return read.FirstOrDefault(piece => piece.Name is { } name && !isKnown(name)) is { Name: { } unknown }
            ? $"has the unknown name '{unknown}' at {place}"
            : null;
    }
}
