using System.Buffers.Text;
using System.Globalization;
using ContactCenter.Access.Users;
using Microsoft.AspNetCore.Identity;

namespace ContactCenter.Access.Passkeys;

/// <summary>Shows people and their passkeys to the framework, which only reads here: what it finds out is saved by <see cref="AccessStore"/>.</summary>
internal sealed class PasskeyUsers(AccessStore store) : IUserPasskeyStore<User>
{
    public static string IdOf(User user) => user.Number.ToString(CultureInfo.InvariantCulture);

    public Task<User?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Task.FromResult(
        long.TryParse(userId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? store.State.Users.GetValueOrDefault(number) : null);

    public Task<User?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        Task.FromResult(store.State.Named(normalizedUserName));

    public Task<User?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        return Task.FromResult(store.State.Users.Values.FirstOrDefault(user => user.Passkeys.Any(passkey => passkey.Id == id)));
    }

    public Task<UserPasskeyInfo?> FindPasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken)
    {
        var id = Base64Url.EncodeToString(credentialId);
        return Task.FromResult(user.Passkeys.FirstOrDefault(passkey => passkey.Id == id) is { } found ? InfoOf(found) : null);
    }

    public Task<IList<UserPasskeyInfo>> GetPasskeysAsync(User user, CancellationToken cancellationToken) =>
        Task.FromResult<IList<UserPasskeyInfo>>([.. user.Passkeys.Select(InfoOf)]);

    public Task<string> GetUserIdAsync(User user, CancellationToken cancellationToken) => Task.FromResult(IdOf(user));

    public Task<string?> GetUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SignInName);

    public Task<string?> GetNormalizedUserNameAsync(User user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.SignInName);

    public Task AddOrUpdatePasskeyAsync(User user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task RemovePasskeyAsync(User user, byte[] credentialId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetUserNameAsync(User user, string? userName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task SetNormalizedUserNameAsync(User user, string? normalizedName, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> CreateAsync(User user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> UpdateAsync(User user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(User user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
        // It holds nothing.
    }

    /// <summary>How it was made is not kept: it was judged then.</summary>
    private static UserPasskeyInfo InfoOf(Passkey passkey) => new(
        Base64Url.DecodeFromChars(passkey.Id),
        [.. passkey.PublicKey],
        passkey.CreatedAt,
        passkey.SignCount,
        [.. passkey.Transports],
        isUserVerified: true,
        passkey.IsBackupEligible,
        passkey.IsBackedUp,
        attestationObject: [],
        clientDataJson: []);
}
