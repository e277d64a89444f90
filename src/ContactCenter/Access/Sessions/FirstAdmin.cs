using ContactCenter.Access.Audit;
using ContactCenter.Access.Users;
using ContactCenter.Foundation.Storage;

namespace ContactCenter.Access.Sessions;

/// <summary>Makes the first admin for who can read the server's folder, and signs that person in.</summary>
internal sealed class FirstAdmin(
    AccessStore store,
    FirstAdminCode code,
    PasswordCheck passwords,
    SignInSettings settings,
    UserSessions sessions,
    NumberBlocks numbers,
    AuditLog audit,
    TimeProvider time)
{
    private const string Who = "first admin";

    /// <exception cref="StorageUnavailableException">Person or session could not be saved.</exception>
    public async Task<SignInResult> MakeAsync(FirstAdminRequest request, Browser browser, CancellationToken cancellationToken)
    {
        if (!code.Is(request.Code ?? ""))
            return new SignInResult.Wrong();
        var name = request.Name?.Trim() ?? "";
        var signInName = request.User?.Trim() ?? "";
        var password = request.NewPassword ?? "";
        var errors = UserRules.Faults(name, signInName);
        if (settings.Passwords.Fault(password) is { } fault)
            errors["newPassword"] = [fault];
        if (errors.Count > 0)
            return new SignInResult.Refused(errors);
        var admin = new User(numbers.Take(), name, signInName, [Role.Admin], time.GetUtcNow());
        if (await passwords.HashAsync(password, cancellationToken) is not { } hash)
            return new SignInResult.TooMany(PasswordCheck.WhenCrowded);
        if (await store.ChangeAsync(draft => Add(draft, admin with { PasswordHash = hash }, browser)) is { } refused)
            return refused;
        code.End();
        return new SignInResult.SignedIn(await sessions.BeginAsync(admin, browser), Person.Of(admin), settings.SecondFactor.AreFor(admin.Roles));
    }

    private SignInResult? Add(AccessDraft draft, User admin, Browser browser)
    {
        if (draft.State.Admins(settings.OpenId).Any())
            return new SignInResult.Wrong();
        if (draft.State.Named(admin.SignInName) is not null)
            return SignInResult.Refused.Of("user", UserRules.Taken(admin.SignInName));
        draft.Put(admin);
        draft.Tell(audit.Line(Who, AuditActions.UserAdded, admin.SignInName, after: UserResource.Words(admin), address: browser.Address));
        return null;
    }
}
