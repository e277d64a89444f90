using System.Text.Json;

namespace ContactCenter.Calls.Sensitive;

/// <summary>Digits that are kept nowhere, taken out of a webhook before anything else sees it.</summary>
/// <param name="Body">The webhook's body, with <c>null</c> in place of them.</param>
/// <param name="Digits">The keys that were pressed; empty: none.</param>
internal sealed record SensitiveInput(byte[] Body, string Digits)
{
    private static readonly byte[] Mark = [.. System.Text.Encoding.ASCII.GetBytes($"{CallUrls.Sensitive}=")];

    /// <summary>The fact without the digits.</summary>
    public CallEvent Hide(CallEvent fact) => fact switch
    {
        CallEvent.CallerInput input => new CallEvent.DigitsEntered(input.Step, Digits.Length > 0),
        CallEvent.FellBack { Failed: CallEvent.CallerInput input } => new CallEvent.FellBack(new CallEvent.DigitsEntered(input.Step, Digits.Length > 0)),
        _ => fact,
    };

    /// <summary>Nothing of the digits is written where the record is.</summary>
    public override string ToString() => nameof(SensitiveInput);

    /// <summary>Whether the address says that there are any: the one that the webhook came to, or the one that failed before.</summary>
    public static bool IsMarked(string? query, ReadOnlySpan<byte> body) =>
        query?.Contains($"{CallUrls.Sensitive}=", StringComparison.Ordinal) == true || body.IndexOf(Mark) >= 0;

    /// <returns><c>null</c>: the body cannot be read.</returns>
    public static SensitiveInput? TakeOut(byte[] body)
    {
        try
        {
            return Read(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SensitiveInput Read(byte[] body)
    {
        var (kept, from, digits) = (new MemoryStream(body.Length), 0, "");
        var reader = new Utf8JsonReader(body);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !reader.ValueTextEquals("dtmf"u8))
                continue;
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            var end = (int)reader.BytesConsumed;
            digits = DigitsIn(body.AsMemory(start, end - start)) is { Length: > 0 } pressed ? pressed : digits;
            kept.Write(body, from, start - from);
            kept.Write("null"u8);
            from = end;
        }

        kept.Write(body, from, body.Length - from);
        return new(kept.ToArray(), digits);
    }

    /// <summary>The keys stand in <c>digits</c>; the platform's older form is the text itself.</summary>
    private static string? DigitsIn(ReadOnlyMemory<byte> dtmf)
    {
        using var json = JsonDocument.Parse(dtmf);
        var root = json.RootElement;
        var value = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("digits", out var digits) ? digits : root;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
