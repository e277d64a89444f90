using System.Globalization;

namespace ContactCenter.Calls.Plan.Versions;

/// <summary>A plan that was put in force.</summary>
/// <param name="Number">Grows with each; 0: what the settings hold.</param>
/// <param name="At">When it was published; <c>null</c>: it is the settings'.</param>
/// <param name="By">Who published it, as they were called then; <c>null</c>: it is the settings'.</param>
/// <param name="Note">Why.</param>
/// <param name="IsLive">Whether that was before the real platform, and not the simulator.</param>
/// <param name="RestoredFrom">The version that was put in force again; <c>null</c>: it is new.</param>
/// <param name="Changes">How many fields differ from the one before.</param>
internal sealed record PlanVersion(
    int Number, DateTimeOffset? At, string? By, string Note, bool IsLive, int? RestoredFrom, int Changes, string Hash, string Json)
{
    /// <summary>By which a program says what it has seen.</summary>
    public string Tag => string.Create(CultureInfo.InvariantCulture, $"\"{Number}-{Hash[..16]}\"");

    public PlanDocument Document => PlanDocument.Read(Json);

    public static PlanVersion OfSettings(PlanDocument settings, bool isLive) =>
        new(0, At: null, By: null, Note: "", isLive, RestoredFrom: null, Changes: 0, settings.Hash, settings.Json);
}
