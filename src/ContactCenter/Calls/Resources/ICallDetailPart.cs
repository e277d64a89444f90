using System.Security.Claims;
using System.Text.Json;

namespace ContactCenter.Calls.Resources;

/// <summary>What a feature above the calls adds to <c>GET /api/v1/calls/{id}</c>.</summary>
internal interface ICallDetailPart
{
    /// <summary>The name of its field, in camelCase, which no other part has.</summary>
    string Name { get; }

    /// <param name="call">As it is durable.</param>
    /// <param name="asker">Who wants to know: not everybody is told everything.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    /// <returns><c>null</c>: there is nothing of the kind for this call, and the field is left out.</returns>
    ValueTask<JsonElement?> ReadAsync(CallSession call, ClaimsPrincipal asker, CancellationToken cancellationToken);
}
