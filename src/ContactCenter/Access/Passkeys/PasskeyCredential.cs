using System.Buffers.Text;
using System.Text.Json;

namespace ContactCenter.Access.Passkeys;

/// <summary>What a browser brings of an authenticator, before it is judged.</summary>
internal static class PasskeyCredential
{
    /// <param name="credential">As <c>PublicKeyCredential.toJSON()</c> gives it, or whatever came in its place.</param>
    /// <returns>The challenge that was signed, base64url; <c>null</c>: there is none to be read.</returns>
    public static string? ChallengeOf(JsonElement credential)
    {
        if (MemberOf(credential, "response") is not { } response || MemberOf(response, "clientDataJSON") is not { ValueKind: JsonValueKind.String } data)
            return null;
        try
        {
            return MemberOf(JsonElement.Parse(Base64Url.DecodeFromChars(data.GetString())), "challenge") is { ValueKind: JsonValueKind.String } challenge
                ? challenge.GetString()
                : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }

    private static JsonElement? MemberOf(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var member) ? member : null;
}
