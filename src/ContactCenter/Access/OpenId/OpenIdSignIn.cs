using System.Collections.Immutable;
using ContactCenter.Access.Audit;
using ContactCenter.Access.Sessions;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.OpenId;

/// <summary>How a sign-in with the provider came out.</summary>
internal abstract record OpenIdResult
{
    /// <param name="Id">For the cookie.</param>
    public sealed record SignedIn(string Id) : OpenIdResult;

    /// <summary>None of the provider's values gives a role here.</summary>
    public sealed record NoRole : OpenIdResult;

    public sealed record Disabled : OpenIdResult;
}

/// <summary>
/// Signs people in whom the provider has told us. A person is known by issuer and subject alone; who comes first is added, and roles and name
/// are those of each sign-in.
/// </summary>
internal sealed class OpenIdSignIn(AccessStore store, NumberBlocks numbers, UserSessions sessions, AuditLog audit, TimeProvider time)
{
    /// <exception cref="StorageUnavailableException">Person or session could not be saved.</exception>
    public async Task<OpenIdResult> SignInAsync(OpenIdPerson person, OpenIdRights rights, Browser browser)
    {
        var user = await store.ChangeAsync(draft => Keep(draft, person, rights, browser));
        if (user is null)
            return new OpenIdResult.NoRole();
        if (user.IsDisabled)
            return new OpenIdResult.Disabled();
        // Not told when, the person may have shown who they are days ago.
        var provenAt = person.ProvenAt ?? DateTimeOffset.UnixEpoch;
        return new OpenIdResult.SignedIn(await sessions.BeginAsync(user, browser, hasSecondFactor: true, provenAt));
    }

    /// <returns>The person as they are from now on; <c>null</c>: a stranger without a role.</returns>
    private User? Keep(AccessDraft draft, OpenIdPerson person, OpenIdRights rights, Browser browser)
    {
        var known = draft.State.Users.Values.FirstOrDefault(user => user.OpenId == person.Identity);
        if (rights.Roles.IsEmpty || known is { IsDisabled: true })
            return Refuse(draft, known, browser);
        var before = known ?? New(draft.State, person, rights.Roles);
        var user = Current(before, person, rights);
        if (known is null || user != known)
            Save(draft, known, user, browser);
        return user;
    }

    /// <returns>The person, if they are disabled; <c>null</c>: they have no role.</returns>
    private User? Refuse(AccessDraft draft, User? known, Browser browser)
    {
        if (known is null)
            return null;
        draft.Tell(audit.Line(known.SignInName, AuditActions.SignInFailed, known.SignInName, address: browser.Address));
        draft.EndSessionsOf(known.Number, except: null);
        return known.IsDisabled ? known : null;
    }

    private void Save(AccessDraft draft, User? before, User after, Browser browser)
    {
        draft.Put(after);
        if (before is not null && after.HasOtherRightsThan(before))
            draft.EndSessionsOf(after.Number, except: null);
        draft.Tell(audit.Line(
            after.SignInName,
            before is null ? AuditActions.UserAdded : AuditActions.UserChanged,
            after.SignInName,
            before is null ? null : UserResource.Words(before),
            UserResource.Words(after),
            browser.Address));
    }

    private User New(AccessState state, OpenIdPerson person, ImmutableArray<Role> roles)
    {
        var number = numbers.Take();
        var signInName = UserRules.FreeSignInName(person.SignInNames, fallback: $"person-{number}", name => state.Named(name) is not null);
        return new(number, signInName, signInName, roles, time.GetUtcNow()) { OpenId = person.Identity };
    }

    /// <summary>What the provider does not speak of stays as it is.</summary>
    private static User Current(User user, OpenIdPerson person, OpenIdRights rights) => user with
    {
        Name = UserRules.NameOf(person.Name) ?? user.Name,
        // An equal array would be another one.
        Roles = user.Roles.SequenceEqual(rights.Roles) ? user.Roles : rights.Roles,
        Grants = new(
            rights.Grants.Hear ?? user.Grants.Hear,
            rights.Grants.Read ?? user.Grants.Read,
            rights.Grants.HearOriginal ?? user.Grants.HearOriginal,
            rights.Grants.Review ?? user.Grants.Review),
    };
}
