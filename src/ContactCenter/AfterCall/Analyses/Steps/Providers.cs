namespace ContactCenter.AfterCall.Analyses.Steps;

/// <summary>Who makes the steps.</summary>
internal static class Providers
{
    /// <summary>What comes with the server.</summary>
    public const string Embedded = "Embedded";
}
