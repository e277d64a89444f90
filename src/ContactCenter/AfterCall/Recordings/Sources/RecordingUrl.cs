using System.Collections.Immutable;

namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>What of an address tells one recording from another.</summary>
internal static class RecordingUrl
{
    /// <summary>Parameters by which the usual object stores and recording systems sign an address, anew each time that they tell it.</summary>
    public static readonly ImmutableArray<string> UsualSignatures =
    [
        "X-Amz-*", "X-Goog-*", "AWSAccessKeyId", "GoogleAccessId", "Signature", "Expires", "Key-Pair-Id", "Policy",
        "sig", "se", "st", "sp", "sv", "sr", "spr", "sip", "skoid", "sktid", "skt", "ske", "sks", "skv",
        "token", "access_token", "auth", "jwt",
    ];

    /// <summary>
    /// The address in one form: scheme and host in lower case, without the usual port, user, password and fragment; what is left of the query in
    /// the order of the parameters' names.
    /// </summary>
    /// <param name="url">An absolute address.</param>
    /// <param name="ignored">Names of parameters that are left out, upper and lower case alike; a <c>*</c> at the end stands for any ending.</param>
    public static string WithoutSignature(Uri url, IReadOnlyCollection<string> ignored)
    {
        var kept = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(parameter => (Name: NameOf(parameter), Text: parameter))
            .Where(parameter => !ignored.Any(name => IsMeant(name, parameter.Name)))
            .OrderBy(parameter => parameter.Name, StringComparer.Ordinal)
            .Select(parameter => parameter.Text)
            .ToList();
        var address = url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        return kept.Count == 0 ? address : $"{address}?{string.Join('&', kept)}";
    }

    private static string NameOf(string parameter) => Uri.UnescapeDataString(parameter.Split('=')[0]);

    private static bool IsMeant(string ignored, string name) => ignored.EndsWith('*')
        ? name.StartsWith(ignored[..^1], StringComparison.OrdinalIgnoreCase)
        : string.Equals(name, ignored, StringComparison.OrdinalIgnoreCase);
}
