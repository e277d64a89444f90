using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Reads the headers that are sent to a target beside our own.</summary>
internal static class TargetHeaders
{
    private const string Marks = "!#$%&'*+-.^_`|~";

    private static readonly string[] Own =
    [
        "Connection", "Expect", "Host", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
        StandardSignature.Id, StandardSignature.Timestamp, StandardSignature.Signature, HttpSender.RevisionHeader,
    ];

    public static ImmutableArray<(string Name, string Value)> Read(IReadOnlyDictionary<string, string> headers, SettingsReader section)
    {
        foreach (var (name, value) in headers)
        {
            if (name.Length > 100 || !name.All(character => char.IsAsciiLetterOrDigit(character) || Marks.Contains(character, StringComparison.Ordinal)))
                section.Fault(name, "must have the name of a header: letters, digits and -");
            else if (Own.Contains(name, StringComparer.OrdinalIgnoreCase))
                section.Fault(name, "is a header that the server sets itself");
            else if (IsOfContent(name))
                section.Fault(name, "is a header of the content, which the server alone describes");
            // The value may be a password: it is not shown.
            if (value.Length is 0 or > 8_192 || !value.All(character => character is >= ' ' and <= '~'))
                section.Fault(name, "must have a value of printable ASCII characters");
        }

        return [.. headers.Select(header => (header.Key, header.Value))];
    }

    /// <summary>Such as <c>Content-Type</c> or <c>Expires</c>: among the headers of a request it would be left out without a word.</summary>
    private static bool IsOfContent(string name)
    {
        using var request = new HttpRequestMessage();
        return !request.Headers.TryAddWithoutValidation(name, "");
    }
}
