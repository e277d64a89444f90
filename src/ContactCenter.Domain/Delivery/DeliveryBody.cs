using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace ContactCenter.Domain.Delivery;

/// <summary>Writes what a target is told of a call, as JSON.</summary>
public static class DeliveryBody
{
    /// <summary>People read it too: only what may not stand in JSON or HTML is escaped.</summary>
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The usual body: always the same names in the same order, what is absent is null.</summary>
    /// <param name="report">Of the call.</param>
    /// <param name="revision">Which state of it.</param>
    /// <param name="include">Of <see cref="DeliveryFields.Included"/>, what is told besides.</param>
    /// <param name="withRevision">Whether number and instant of the revision stand in it.</param>
    public static string Of(CallReport report, DeliveryRevision revision, IReadOnlyCollection<string> include, bool withRevision)
    {
        var names = DeliveryFields.Always.AddRange(DeliveryFields.Included.Where(include.Contains));
        // Of what it would not have told nobody asks why it is missing.
        report = report with { Missing = report.Missing.RemoveRange(report.Missing.Keys.Where(part => !names.Contains(part, StringComparer.Ordinal))) };
        if (!report.Missing.IsEmpty)
            names = names.Add(DeliveryFields.Missing);
        if (withRevision)
            names = [.. names, DeliveryFields.Revision, DeliveryFields.UpdatedAt];
        return ToText(new JsonObject(names.Select(name => KeyValuePair.Create(name, DeliveryFields.ValueOf(name, report, revision)))));
    }

    /// <summary>The body of the owner's form.</summary>
    public static string Of(CallReport report, DeliveryRevision revision, BodyTemplate template) =>
        ToText(template.Fill(name => DeliveryFields.ValueOf(name, report, revision)));

    /// <summary>What a target is told when the call was erased.</summary>
    /// <param name="call">As the target knows it.</param>
    public static string OfErased(string call) => ToText(new JsonObject { ["call_id"] = call, ["erased"] = true });

    internal static string ToText(JsonNode? body)
    {
        if (body is null)
            return "null";
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Readable))
            body.WriteTo(writer);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
