using ContactCenter.Access.Users;
using ContactCenter.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace ContactCenter.Access.Keys;

/// <summary>Admins make and revoke the keys of programs.</summary>
internal static class KeyEndpoints
{
    public const string Tag = "Keys";

    public static void MapKeys(this RouteGroupBuilder api)
    {
        var group = api.MapGroup("keys").Needs(Permission.ManageUsers).WithTags(Tag);
        group.MapGet("", List).WithName("listKeys").WithSummary("All keys by name, also those of the settings; those that were revoked come last.");
        group.MapPost("", AddAsync)
            .WithName("addKey")
            .WithSummary("Makes a key: the answer shows it, and nothing does later.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesValidationProblem();
        group.MapDelete("{id}", RevokeAsync)
            .WithName("revokeKey")
            .WithSummary("Revokes a key; its streams end within a second. A key of the settings is removed there.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static Ok<ListResource<KeyResource>> List(AccessStore store, ApiKeyRing settings, KnownKeys known)
    {
        var ofSettings = settings.All.Select((each, i) => KeyResource.Of(each.Key, i, known.SettingsUsedAt(each.Hash)));
        var all = store.State.Keys.Values.Select(key => KeyResource.Of(key)).Concat(ofSettings)
            .OrderBy(key => key.RevokedAt is not null)
            .ThenBy(key => key.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(key => key.Id, StringComparer.Ordinal)
            .ToList();
        return TypedResults.Ok(new ListResource<KeyResource>(all, Next: null, all.Count));
    }

    private static async Task<Results<Created<KeyResource>, ProblemHttpResult, ValidationProblem>> AddAsync(
        KeyRequest request, HttpContext http, KeyChanges changes)
    {
        var name = request.Name?.Trim() ?? "";
        var role = UserRules.Roles([request.Role ?? ""])?[0];
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (UserRules.NameFault(name) is { } fault)
            faults["name"] = [fault];
        if (role is null)
            faults["role"] = [$"One of {string.Join(", ", RoleWords.Of(Enum.GetValues<Role>()))}."];
        if (faults.Count > 0)
            return TypedResults.ValidationProblem(faults);
        return await changes.AddAsync(name, role!.Value, Doer.Of(http)) switch
        {
            KeyChange.Made made => TypedResults.Created((string?)null, KeyResource.Of(made.Key, made.Text)),
            KeyChange.Refused refused => TypedResults.Problem(refused.Reason, statusCode: StatusCodes.Status409Conflict),
            _ => Unknown(),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(string id, HttpContext http, KeyChanges changes) =>
        await changes.RevokeAsync(id, Doer.Of(http)) switch
        {
            KeyChange.Revoked => TypedResults.NoContent(),
            KeyChange.Refused refused => TypedResults.Problem(refused.Reason, statusCode: StatusCodes.Status409Conflict),
            _ => Unknown(),
        };

    private static ProblemHttpResult Unknown() => TypedResults.Problem("There is no such key.", statusCode: StatusCodes.Status404NotFound);
}
