using System.Text;
using System.Text.Json;

namespace ContactCenter.Speech.Transcription.OpenAi;

/// <summary>What a server says of an error, in any of the forms that are in use.</summary>
/// <param name="Message">One line; <c>null</c>: it says nothing that can be read.</param>
/// <param name="Code">A word for programs; <c>null</c>: none.</param>
/// <param name="Field">The field that is wrong; <c>null</c>: none.</param>
internal readonly record struct OpenAiError(string? Message, string? Code, string? Field)
{
    private const int LongestMessage = 300;

    /// <summary>Reads OpenAI's object, <c>{"error":"text"}</c>, <c>{"detail":"text"}</c>, <c>{"message":"text"}</c> or plain text.</summary>
    /// <param name="body">The answer's bytes, perhaps cut.</param>
    /// <param name="secret">What must not be told; <c>null</c>: nothing.</param>
    public static OpenAiError Read(ReadOnlyMemory<byte> body, string? secret)
    {
        var error = Parse(body);
        return error with { Message = Line(error.Message, secret) };
    }

    private static OpenAiError Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return new(root.ToString(), null, null);
            if (TolerantJson.Object(root, "error") is { } error)
                return new(TolerantJson.Text(error, "message"), TolerantJson.Text(error, "code"), TolerantJson.Text(error, "param"));
            var text = TolerantJson.Text(root, "error") ?? TolerantJson.Text(root, "detail") ?? TolerantJson.Text(root, "message");
            return new(text ?? root.ToString(), TolerantJson.Text(root, "code"), null);
        }
        catch (JsonException)
        {
            return new(Encoding.UTF8.GetString(body.Span), null, null);
        }
    }

    private static string? Line(string? text, string? secret)
    {
        if (secret is not null)
            text = text?.Replace(secret, "…", StringComparison.Ordinal);
        var words = text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [];
        var line = string.Concat(string.Join(' ', words).Where(letter => !char.IsControl(letter)));
        if (line.Length == 0 || line.StartsWith('<'))
            return null;
        return line.Length <= LongestMessage ? line : $"{line[..LongestMessage]}…";
    }
}
