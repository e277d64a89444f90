namespace ContactCenter.Load.Audit;

/// <summary>Compares the platform's account of what happened with the server's, call by call.</summary>
public static class Auditor
{
    public static IReadOnlyList<Fault> Examine(Evidence evidence) =>
    [
        .. SurveyRules.Check(evidence),
        .. MarkRules.Check(evidence),
        .. LegRules.Check(evidence),
        .. RoomRules.Check(evidence),
        .. BookRules.Check(evidence),
        .. WorkRules.Check(evidence),
        .. evidence.Stranded.Select(leg => new Fault("The caller waited in vain for another word.", leg)),
    ];
}
