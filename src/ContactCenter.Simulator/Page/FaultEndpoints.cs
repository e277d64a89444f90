using ContactCenter.Simulator.Faults;

namespace ContactCenter.Simulator.Page;

/// <summary>What the page lets go wrong.</summary>
internal static class FaultEndpoints
{
    public static void Map(RouteGroupBuilder faults, FaultPlan plan)
    {
        faults.MapGet("/", () => plan.Rules.Select(FaultView.Of)).WithHead();
        faults.MapGet("/kinds", Kinds).WithHead();
        faults.MapPost("/", (RuleBody body) => Add(plan, body));
        faults.MapDelete("/", () =>
        {
            plan.Clear();
            return Results.NoContent();
        });
        faults.MapDelete("/{id:int}", (int id) => plan.Remove(id)
            ? Results.NoContent()
            : Results.Problem($"There is no fault {id}.", statusCode: StatusCodes.Status404NotFound));
    }

    private static IResult Add(FaultPlan plan, RuleBody body)
    {
        try
        {
            return Results.Json(FaultView.Of(plan.Add(body.ToRule())), statusCode: StatusCodes.Status201Created);
        }
        catch (ArgumentException fault)
        {
            return Results.Problem(fault.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Every kind of fault, with what it can be narrowed down to.</summary>
    private static Dictionary<string, IEnumerable<string>> Kinds() => Enum.GetValues<FaultKind>()
        .Where(kind => kind != FaultKind.None)
        .ToDictionary(kind => kind.ToString(), FaultNames.Of, StringComparer.Ordinal);

    private sealed record RuleBody(string? Kind, string? On, double? Share, int? Next, double? Seconds, int? Status, bool AfterEffect)
    {
        public FaultRule ToRule() => new()
        {
            Kind = Enum.TryParse<FaultKind>(Kind, ignoreCase: true, out var kind) ? kind : FaultKind.None,
            On = string.IsNullOrEmpty(On) ? null : On,
            Share = Share ?? 1,
            Next = Next,
            Seconds = Seconds,
            Status = Status,
            AfterEffect = AfterEffect,
        };
    }
}
