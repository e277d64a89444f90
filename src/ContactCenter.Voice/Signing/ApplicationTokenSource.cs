using System.Security.Cryptography;

namespace ContactCenter.Voice.Signing;

/// <summary>
/// Gives the application's current token. An RS256 signature costs far more than the request that it accompanies, so a token serves
/// until less than 5 of its 15 minutes are left. Safe on all threads at once.
/// </summary>
/// <param name="applicationId">The application.</param>
/// <param name="key">The application's private key; it must outlive this object, which does not dispose of it.</param>
/// <param name="time">The clock.</param>
/// <param name="newId">The source of token ids.</param>
public sealed class ApplicationTokenSource(string applicationId, RSA key, TimeProvider time, Func<Guid> newId)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Reserve = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private string _token = "";
    private DateTimeOffset _issuedAt;

    /// <summary>A token with at least 5 minutes to live.</summary>
    public string Current()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var age = now - _issuedAt;
            // A clock that was set back would leave a token from the future, which the platform refuses.
            if (age > Lifetime - Reserve || age < TimeSpan.Zero)
            {
                _token = ApplicationToken.Create(applicationId, key, now, Lifetime, newId());
                _issuedAt = now;
            }

            return _token;
        }
    }

    /// <summary>The platform has refused the current token: the next one is new.</summary>
    public void Renew()
    {
        lock (_gate)
            _issuedAt = default;
    }
}
