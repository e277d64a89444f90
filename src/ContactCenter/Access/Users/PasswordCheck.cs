using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace ContactCenter.Access.Users;

/// <summary>
/// Hashes and compares passwords, one at a time: a hash is made to be slow, and strangers who try passwords must not take the processor
/// from calls.
/// </summary>
internal sealed class PasswordCheck : IDisposable
{
    /// <summary>So many may wait for their turn.</summary>
    private const int MostWaiting = 20;

    /// <summary>How long who finds all turns taken is asked to wait.</summary>
    public static readonly TimeSpan WhenCrowded = TimeSpan.FromSeconds(5);

    /// <summary>What an unknown name is compared with, so that it takes as long as a known one. Not made at the start, which would wait for it.</summary>
    private readonly Lazy<string> _nobody;

    private readonly PasswordHasher<User> _hasher = new();
    private readonly SemaphoreSlim _turn = new(1);
    private int _waiting;

    public PasswordCheck() => _nobody = new(() => _hasher.HashPassword(null!, Convert.ToHexString(RandomNumberGenerator.GetBytes(16))));

    /// <returns>Whether it is the password; <c>null</c>: too many ask at this moment.</returns>
    public async Task<bool?> IsAsync(User? user, string password, CancellationToken cancellationToken) =>
        await TakeTurnAsync(
            () => _hasher.VerifyHashedPassword(user!, user?.PasswordHash ?? _nobody.Value, password) != PasswordVerificationResult.Failed
                && user?.PasswordHash is not null,
            cancellationToken);

    /// <returns>What is kept of it; <c>null</c>: too many ask at this moment.</returns>
    public async Task<string?> HashAsync(string password, CancellationToken cancellationToken)
    {
        string? hash = null;
        await TakeTurnAsync(
            () =>
            {
                hash = _hasher.HashPassword(null!, password);
                return true;
            },
            cancellationToken);
        return hash;
    }

    public void Dispose() => _turn.Dispose();

    private async Task<bool?> TakeTurnAsync(Func<bool> work, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _waiting) > MostWaiting + 1)
        {
            Interlocked.Decrement(ref _waiting);
            return null;
        }

        try
        {
            await _turn.WaitAsync(cancellationToken);
            try
            {
                // On a thread of its own: a hash takes as long as a hundred webhooks, whose threads it would hold.
                return await Task.Factory.StartNew(work, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }
}
