using System.Collections.Immutable;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Sessions;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Users;

/// <summary>How a change of a person came out.</summary>
internal abstract record UserChange
{
    /// <param name="Code">Shown once; <c>null</c>: none was made.</param>
    public sealed record Changed(User User, string? Code = null) : UserChange;

    public sealed record Removed : UserChange;

    public sealed record Unknown : UserChange;

    /// <summary>Who changes the person has not shown lately who they are, and gives more rights.</summary>
    public sealed record Unproven : UserChange;

    /// <param name="Reason">A sentence.</param>
    public sealed record Refused(string Reason) : UserChange;
}

/// <summary>Adds and changes people, by whoever may; each change is one commit with its line in the audit.</summary>
internal sealed class UserChanges(AccessStore store, SignInSettings settings, NumberBlocks numbers, AuditLog audit, TimeProvider time)
{
    private const string OfProvider = "Name and roles of this person come from the provider with which they sign in.";
    private const string NothingToReset = "This person signs in with the provider, and has no password here.";
    private const string LastAdmin = "This is the last admin who can sign in: make another one first.";

    /// <param name="name">As others read it.</param>
    /// <param name="signInName">What the person types.</param>
    /// <param name="roles">What the person is there for.</param>
    /// <param name="doer">Who adds them.</param>
    /// <param name="passwordHash">Of a password that was typed at the terminal; <c>null</c>: the person sets one with a code.</param>
    /// <param name="grants">What is granted to them apart from roles; <c>null</c>: nothing.</param>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<UserChange> AddAsync(
        string name, string signInName, ImmutableArray<Role> roles, Doer doer, string? passwordHash = null, Grants? grants = null) =>
        store.ChangeAsync<UserChange>(draft =>
        {
            if (draft.State.Named(signInName) is { } other)
                return new UserChange.Refused(UserRules.Taken(other.SignInName));
            var added = new User(numbers.Take(), name, signInName, roles, time.GetUtcNow()) { Grants = grants ?? Grants.None };
            var (user, code) = Reset(added, passwordHash);
            draft.Put(user);
            Tell(draft, doer, AuditActions.UserAdded, before: null, user);
            return new UserChange.Changed(user, code);
        });

    /// <summary>Takes password, second factor and passkeys away, ends the person's sessions, and makes a code with which they set a new password.</summary>
    /// <param name="number">The person's.</param>
    /// <param name="doer">Who does it.</param>
    /// <param name="passwordHash">Of a password that was typed at the terminal, in place of a code.</param>
    /// <param name="evenLastAdmin">Whether for a while no admin may be able to sign in.</param>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<UserChange> ResetAsync(long number, Doer doer, string? passwordHash = null, bool evenLastAdmin = false) =>
        ChangeAsync(number, (draft, user) =>
        {
            if (user.OpenId is not null)
                return new UserChange.Refused(NothingToReset);
            var (reset, code) = Reset(user, passwordHash);
            if (!evenLastAdmin && LosesLastAdmin(draft.State, user, reset))
                return new UserChange.Refused(LastAdmin);
            Save(draft, doer, code is null ? AuditActions.PasswordChanged : AuditActions.CodeMade, user, reset);
            return new UserChange.Changed(reset, code);
        });

    /// <summary>When rights change, the person's other sessions end.</summary>
    /// <param name="change">The person as they are to be.</param>
    /// <param name="doer">Who changes them.</param>
    /// <param name="ownSession">The hash of the session that asks, which goes on when the person changes themselves.</param>
    /// <param name="isProven">Whether who changes them has shown a short time ago who they are, or is a program: only then more rights are given.</param>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<UserChange> ChangeAsync(long number, Func<User, User> change, Doer doer, string? ownSession, bool isProven) =>
        ChangeAsync(number, (draft, user) =>
        {
            var changed = change(user);
            if (changed.Roles.SequenceEqual(user.Roles))
                changed = changed with { Roles = user.Roles };
            if (user.OpenId is not null && (changed.Name != user.Name || changed.Roles != user.Roles))
                return new UserChange.Refused(OfProvider);
            if (LosesLastAdmin(draft.State, user, changed))
                return new UserChange.Refused(LastAdmin);
            if (!isProven && changed.MayMoreThan(user))
                return new UserChange.Unproven();
            if (changed.Grants != user.Grants)
                changed = changed with { IsGrantedBySelf = doer.User == number };
            if (changed != user)
                Save(draft, doer, AuditActions.UserChanged, user, changed, ownSession);
            return new UserChange.Changed(changed);
        });

    /// <summary>Removes who has never signed in. Others stand in history and audit: they are disabled.</summary>
    /// <exception cref="StorageUnavailableException">It could not be saved.</exception>
    public Task<UserChange> RemoveAsync(long number, Doer doer) => ChangeAsync(number, (draft, user) =>
    {
        if (user.LastSeenAt is null)
        {
            draft.Remove(user);
            draft.Tell(audit.Line(doer.Name, AuditActions.UserRemoved, user.SignInName, UserResource.Words(user), address: doer.Address));
            return new UserChange.Removed();
        }

        var disabled = user with { IsDisabled = true };
        if (LosesLastAdmin(draft.State, user, disabled))
            return new UserChange.Refused(LastAdmin);
        if (disabled != user)
            Save(draft, doer, AuditActions.UserChanged, user, disabled);
        return new UserChange.Changed(disabled);
    });

    private Task<UserChange> ChangeAsync(long number, Func<AccessDraft, User, UserChange> change) =>
        store.ChangeAsync(draft => draft.State.Users.TryGetValue(number, out var user) ? change(draft, user) : new UserChange.Unknown());

    /// <returns>The person with nothing but that password, or with a code to be shown once.</returns>
    private (User User, string? Code) Reset(User user, string? passwordHash)
    {
        var bare = user with { PasswordHash = passwordHash, Code = null, SecondFactor = null, Passkeys = [] };
        if (passwordHash is not null)
            return (bare, null);
        var (code, kept) = OneTimeCodes.Make(time.GetUtcNow());
        return (bare with { Code = kept }, code);
    }

    private bool LosesLastAdmin(AccessState state, User before, User after) =>
        before.IsAdmin && !after.IsAdmin && state.Admins(settings.OpenId).All(admin => admin.Number == before.Number);

    private void Save(AccessDraft draft, Doer doer, string action, User before, User after, string? ownSession = null)
    {
        draft.Put(after);
        if (after.HasOtherRightsThan(before))
            draft.EndSessionsOf(before.Number, doer.User == before.Number ? ownSession : null);
        Tell(draft, doer, action, before, after);
    }

    private void Tell(AccessDraft draft, Doer doer, string action, User? before, User after) => draft.Tell(
        audit.Line(
            doer.Name,
            action,
            after.SignInName,
            before is null ? null : UserResource.Words(before),
            UserResource.Words(after),
            doer.Address));
}
