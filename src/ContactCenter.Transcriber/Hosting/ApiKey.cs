using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ContactCenter.Transcriber.Hosting;

/// <summary>What requests must show. Without a key only this machine's own programs are served.</summary>
internal sealed class ApiKey
{
    /// <summary>The environment variable that holds the key where no file is named.</summary>
    public const string Variable = "TRANSCRIBER_KEY";

    private const int ShortestKey = 16;
    private const string Scheme = "Bearer ";

    private readonly byte[]? _hash;

    /// <param name="key">Null: none is needed.</param>
    public ApiKey(string? key) => _hash = key is null ? null : HashOf(key);

    /// <summary>Whether one is needed.</summary>
    public bool IsSet => _hash is not null;

    /// <summary>Reads the key, and refuses to serve others than this machine without one.</summary>
    /// <exception cref="OptionException">It cannot be read, is too short, or is missing where it is needed.</exception>
    public static ApiKey Of(TranscriberOptions options, string? variable)
    {
        var key = options.KeyFile is { } file ? FirstLineOf(file) : variable;
        if (string.IsNullOrWhiteSpace(key))
            key = null;
        if (key is { Length: < ShortestKey })
            throw new OptionException($"The API key is shorter than {ShortestKey} characters.");
        if (key is null && options.Socket is null && options.Urls.Split(';').FirstOrDefault(url => !IsLoopback(url)) is { } open)
            throw new OptionException($"{open} can be reached from elsewhere: it needs an API key, by --key-file or {Variable}.");
        return new ApiKey(key);
    }

    /// <param name="authorization">The header of a request.</param>
    public bool Accepts(string? authorization) => _hash is null
        || (authorization is not null
            && authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(_hash, HashOf(authorization[Scheme.Length..].Trim())));

    private static bool IsLoopback(string url)
    {
        var address = BindingAddress.Parse(url);
        return string.Equals(address.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    private static string FirstLineOf(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault()?.Trim() is { Length: > 0 } key
                ? key
                : throw new OptionException($"{file} has no key in its first line.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new OptionException($"The key cannot be read from {file}: {fault.Message}", fault);
        }
    }

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
