using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Simulator.Accounts;

/// <summary>The account's key and secret, as a request to the APIs of the account brings them.</summary>
internal static class BasicCredentials
{
    private const string Scheme = "Basic ";

    /// <param name="options">The account.</param>
    /// <param name="authorization">The header, if any.</param>
    /// <param name="query">The query, where the Numbers API takes both as well.</param>
    /// <returns>Why the request is refused; <c>null</c>: it is not.</returns>
    public static string? Refusal(SimulatorOptions options, string? authorization, IQueryCollection query)
    {
        if (options.ApiSecret is not { Length: > 0 } secret)
            return "The account has no API secret.";
        var given = FromHeader(authorization) ?? $"{query["api_key"]}:{query["api_secret"]}";
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes($"{options.ApiKey}:{secret}"))
            ? null
            : "The API key and secret are not the account's.";
    }

    private static string? FromHeader(string? authorization)
    {
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true)
            return null;
        var bytes = new byte[authorization.Length];
        return Convert.TryFromBase64String(authorization[Scheme.Length..].Trim(), bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }
}
