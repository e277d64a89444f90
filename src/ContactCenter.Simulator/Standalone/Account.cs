using System.Security.Cryptography;
using System.Text.Json;

namespace ContactCenter.Simulator.Standalone;

/// <summary>What a simulated account has when nobody said otherwise; kept beside the private key, so that it is the same after a restart.</summary>
internal sealed record Account(string ApplicationId, string ApiKey, string SignatureSecret, string? ApiSecret = null)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Completes the options; what is configured stays as it is.</summary>
    /// <returns>What is wrong with the files, in one sentence; <c>null</c>: nothing.</returns>
    public static string? TryComplete(StandaloneOptions options)
    {
        try
        {
            Complete(options);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or ArgumentException or CryptographicException)
        {
            return $"{options.PrivateKeyPath}, or account.json beside it, cannot be used: {fault.Message.Split('\n')[0].Trim()}";
        }
    }

    /// <summary>Completes the options; what is configured stays as it is.</summary>
    public static void Complete(StandaloneOptions options)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(options.PrivateKeyPath))!;
        Directory.CreateDirectory(folder);
        var account = ReadOrMake(Path.Combine(folder, "account.json"));
        if (options.ApplicationId.Length == 0)
            options.ApplicationId = account.ApplicationId;
        if (options.ApiKey.Length == 0)
            options.ApiKey = account.ApiKey;
        options.ApiSecret ??= account.ApiSecret;
        if (!options.Unsigned)
            options.SignatureSecret ??= account.SignatureSecret;
        if (options is { ApplicationPublicKey: null, AllowUnverifiedTokens: false })
            options.ApplicationPublicKey = ReadOrMakeKey(options.PrivateKeyPath);
    }

    private static Account ReadOrMake(string path)
    {
        if (File.Exists(path))
            return Completed(path, JsonSerializer.Deserialize<Account>(File.ReadAllText(path), Indented)!);
        var account = new Account(
            new Guid(RandomNumberGenerator.GetBytes(16)).ToString(),
            RandomNumberGenerator.GetHexString(8, lowercase: true),
            RandomNumberGenerator.GetHexString(48, lowercase: true),
            NewApiSecret());
        Write(path, JsonSerializer.Serialize(account, Indented));
        return account;
    }

    /// <summary>Earlier versions made no API secret.</summary>
    private static Account Completed(string path, Account account)
    {
        if (account.ApiSecret is not null)
            return account;
        var completed = account with { ApiSecret = NewApiSecret() };
        File.WriteAllText(path, JsonSerializer.Serialize(completed, Indented));
        return completed;
    }

    private static string NewApiSecret() => RandomNumberGenerator.GetHexString(16, lowercase: true);

    /// <returns>The public half.</returns>
    private static string ReadOrMakeKey(string path)
    {
        using var key = RSA.Create(2048);
        if (File.Exists(path))
            key.ImportFromPem(File.ReadAllText(path));
        else
            Write(path, key.ExportPkcs8PrivateKeyPem());
        return key.ExportSubjectPublicKeyInfoPem();
    }

    private static void Write(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }
}
