using System.Security.Cryptography;
using ContactCenter.Voice.Signing;

namespace ContactCenter.Platform.CallsApi;

/// <summary>Who we are to the platform. With the simulator, what the settings leave out is made up at start.</summary>
public sealed class VonageAccount : IDisposable
{
    private readonly Lazy<RSA> _key;

    public VonageAccount(VonageSettings settings)
    {
        ApplicationId = settings.ApplicationId ?? new Guid(RandomNumberGenerator.GetBytes(16)).ToString();
        ApiKey = settings.ApiKey ?? RandomNumberGenerator.GetHexString(8, lowercase: true);
        SignatureSecret = settings.SignatureSecret ?? RandomNumberGenerator.GetHexString(64);
        _key = new(() => settings.PrivateKey is { } pem ? PrivateKeyReader.Read(pem) : RSA.Create(2048));
    }

    public string ApplicationId { get; }

    public string ApiKey { get; }

    public string SignatureSecret { get; }

    /// <summary>The application's private key; made at first use, since that takes its time.</summary>
    public RSA Key => _key.Value;

    public void Dispose()
    {
        if (_key.IsValueCreated)
            _key.Value.Dispose();
    }
}
