using ContactCenter.Simulator.Faults;

namespace ContactCenter.Simulator.Page;

/// <summary>What the page lets go wrong.</summary>
internal static class FaultEndpoints
{
    public static void Map(RouteGroupBuilder faults, FaultPlan plan)
    {
        faults.MapGet("/", () => plan.Rules.Select(View));
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
            return Results.Json(View(plan.Add(body.ToRule())), statusCode: StatusCodes.Status201Created);
        }
        catch (ArgumentException fault)
        {
            return Results.Problem(fault.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static object View(ActiveFault fault) => new
    {
        fault.Id,
        fault.Rule.Kind,
        fault.Rule.On,
        fault.Rule.Share,
        fault.Rule.Next,
        fault.Left,
        fault.Struck,
        fault.Rule.Seconds,
        fault.Rule.Status,
        fault.Rule.AfterEffect,
    };

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
