using System.Buffers.Text;
using System.Text.Json;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace ContactCenter.Access.Passkeys;

/// <summary>Asks browsers for passkeys and judges what they bring (WebAuthn), by the framework's own rules.</summary>
internal sealed partial class PasskeyCheck : IDisposable
{
    private readonly UserManager<User> _users;
    private readonly PasskeyHandler<User> _handler;
    private readonly OpenChallenges _toAdd;
    private readonly OpenChallenges _toSignIn;
    private readonly ILogger _logger;

    public PasskeyCheck(AccessStore store, PasskeyDomain domain, IServiceProvider services, TimeProvider time, ILogger<PasskeyCheck> logger)
    {
        _users = new(
            new PasskeyUsers(store),
            Options.Create(new IdentityOptions()),
            new PasswordHasher<User>(),
            [],
            [],
            new UpperInvariantLookupNormalizer(),
            new IdentityErrorDescriber(),
            services,
            logger: Microsoft.Extensions.Logging.Abstractions.NullLogger<UserManager<User>>.Instance);
        _handler = new(_users, Options.Create(domain.Options()));
        (_toAdd, _toSignIn, _logger) = (new(time), new(time), logger);
    }

    /// <returns>What <c>navigator.credentials.create()</c> takes, as JSON.</returns>
    public async Task<JsonElement> AskToAddAsync(User user, HttpContext http)
    {
        var asked = await _handler.MakeCreationOptionsAsync(
            new() { Id = PasskeyUsers.IdOf(user), Name = user.SignInName, DisplayName = user.Name }, http);
        return Kept(_toAdd, asked.CreationOptionsJson, asked.AttestationState!, http);
    }

    /// <returns>What <c>navigator.credentials.get()</c> takes, as JSON: any passkey that a device has for this place.</returns>
    public async Task<JsonElement> AskToSignInAsync(HttpContext http)
    {
        var asked = await _handler.MakeRequestOptionsAsync(user: null, http);
        return Kept(_toSignIn, asked.RequestOptionsJson, asked.AssertionState!, http);
    }

    /// <param name="user">Who was asked.</param>
    /// <param name="name">As the person calls the passkey.</param>
    /// <param name="credential">What the browser brings.</param>
    /// <param name="now">The time.</param>
    /// <param name="http">The request.</param>
    /// <returns>The new passkey; <c>null</c>: it cannot be taken.</returns>
    public async Task<Passkey?> MadeAsync(User user, string name, JsonElement credential, DateTimeOffset now, HttpContext http)
    {
        if (PasskeyCredential.ChallengeOf(credential) is not { } challenge || _toAdd.Take(challenge) is not { } state)
            return null;
        var result = await _handler.PerformAttestationAsync(new() { CredentialJson = credential.GetRawText(), AttestationState = state, HttpContext = http });
        if (!result.Succeeded)
            Log.NotTaken(_logger, user.SignInName, result.Failure.Message);
        if (!result.Succeeded || result.UserEntity.Id != PasskeyUsers.IdOf(user))
            return null;
        return new(Base64Url.EncodeToString(result.Passkey.CredentialId), name, [.. result.Passkey.PublicKey], now)
        {
            SignCount = result.Passkey.SignCount,
            IsBackupEligible = result.Passkey.IsBackupEligible,
            IsBackedUp = result.Passkey.IsBackedUp,
            Transports = [.. result.Passkey.Transports ?? []],
        };
    }

    /// <returns>Whose it is, and what was found out of the passkey; <c>null</c>: it proves nothing.</returns>
    public async Task<(User User, UserPasskeyInfo Found)?> ProvenAsync(JsonElement credential, HttpContext http)
    {
        if (PasskeyCredential.ChallengeOf(credential) is not { } challenge || _toSignIn.Take(challenge) is not { } state)
            return null;
        var result = await _handler.PerformAssertionAsync(new() { CredentialJson = credential.GetRawText(), AssertionState = state, HttpContext = http });
        return result.Succeeded ? (result.User, result.Passkey) : null;
    }

    public void Dispose() => _users.Dispose();

    private static JsonElement Kept(OpenChallenges open, string options, string state, HttpContext http)
    {
        var asked = JsonElement.Parse(options);
        open.Add(asked.GetProperty("challenge").GetString()!, state, SessionEndpoints.AddressOf(http));
        return asked;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A passkey of {User} was not taken: {Reason}")]
        public static partial void NotTaken(ILogger logger, string user, string reason);
    }
}
