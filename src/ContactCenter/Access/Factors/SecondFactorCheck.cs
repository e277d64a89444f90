using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Factors;

/// <summary>Takes the code of who signs in; each counts once, however many tries come at the same time.</summary>
internal sealed class SecondFactorCheck(AccessStore store, CodeReader codes, AuditLog audit)
{
    /// <param name="user">Whose password was right.</param>
    /// <param name="factor">The person's.</param>
    /// <param name="code">As it was typed.</param>
    /// <param name="address">Where the request came from.</param>
    /// <returns>Whether it is right.</returns>
    /// <exception cref="StorageUnavailableException">It could not be saved that it was used.</exception>
    public async Task<bool> TakeAsync(User user, SecondFactor factor, string code, string address) =>
        codes.Read(factor, code) is { } proof && await store.ChangeAsync(draft => Take(draft, user, factor, proof, address));

    private bool Take(AccessDraft draft, User user, SecondFactor factor, CodeProof proof, string address)
    {
        // Another password or app came first: what was proven may not be theirs any more.
        if (!draft.State.Users.TryGetValue(user.Number, out var current)
            || current.PasswordHash != user.PasswordHash
            || current.SecondFactor?.Secret != factor.Secret
            || current.SecondFactor.After(proof) is not { } after)
        {
            return false;
        }

        draft.Put(current with { SecondFactor = after });
        if (proof is CodeProof.OfRecovery)
            draft.Tell(audit.Line(user.SignInName, AuditActions.RecoveryCodeUsed, user.SignInName, address: address));
        return true;
    }
}
