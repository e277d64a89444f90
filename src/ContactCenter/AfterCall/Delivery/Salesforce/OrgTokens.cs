using System.Security.Cryptography;
using ContactCenter.Voice.Signing;

namespace ContactCenter.AfterCall.Delivery.Salesforce;

/// <summary>
/// The token of an org: asked for once by however many need it, and kept until the org takes it no more, as it does not say until when it holds.
/// </summary>
internal sealed class OrgTokens(SalesforceOrg org, OrgConnection login, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Who comes so soon after a refusal is refused without another request.</summary>
    private static readonly TimeSpan RefusalKept = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _turn = new(1);
    private OrgToken? _token;
    private OrgException? _refusal;
    private DateTimeOffset _refusedUntil;

    /// <param name="worn">That the org takes no more; <c>null</c>: none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="OrgException">None was given.</exception>
    public async Task<OrgToken> FindAsync(OrgToken? worn, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_token is { } token && !ReferenceEquals(token, worn))
                return token;
            if (_refusal is { } refusal && time.GetUtcNow() < _refusedUntil)
                throw new OrgException(refusal.Outcome);
            _token = null;
            return _token = await AskAsync(cancellationToken);
        }
        catch (OrgException fault) when (fault.Outcome.Error is OrgErrors.TokenRefused && !ReferenceEquals(fault.Outcome, _refusal?.Outcome))
        {
            (_refusal, _refusedUntil) = (fault, time.GetUtcNow() + RefusalKept);
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<OrgToken> AskAsync(CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(Form());
        var answer = await login.SendAsync(HttpMethod.Post, "/services/oauth2/token", form, authorization: null, Limit, cancellationToken);
        if (answer.Status is >= 400 and <= 499 and not 408 and not 429)
            throw Refused(answer, OrgErrors.TokenRefused);
        if (!answer.IsDone || answer.Text("access_token") is not { Length: > 0 } token || !token.All(character => character is > ' ' and <= '~'))
            throw new OrgException(OrgErrors.OutcomeOf(answer));
        return InstanceUrl.Read(answer.Text("instance_url"), org.LoginUrl) is { } instance
            ? new(token, instance)
            : throw Refused(answer, OrgErrors.InstanceRefused);
    }

    private static OrgException Refused(OrgAnswer answer, string error) => new(new DeliveryOutcome(error)
    {
        Status = answer.Status,
        RequestId = answer.Head.RequestId,
        IsOfTarget = true,
        RetryAfter = OrgErrors.UntilMended,
    });

    private Dictionary<string, string> Form()
    {
        if (org.ClientSecret is { } secret)
        {
            return new(StringComparer.Ordinal)
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = org.ClientId,
                ["client_secret"] = secret,
            };
        }

        using RSA key = PrivateKeyReader.Read(org.PrivateKey!);
        return new(StringComparer.Ordinal)
        {
            ["grant_type"] = "urn:ietf:params:oauth:grant-type:jwt-bearer",
            ["assertion"] = OrgAssertion.Of(org, key, time.GetUtcNow()),
        };
    }
}

/// <param name="Value">Of the <c>Authorization</c> header, without its scheme.</param>
/// <param name="Instance">Where it holds: scheme, host and port.</param>
internal sealed record OrgToken(string Value, Uri Instance);
