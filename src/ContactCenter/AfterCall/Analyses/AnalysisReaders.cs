using System.Security.Claims;
using ContactCenter.Access;
using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>Who may know what was found out about a call: who may read the transcripts of all its recordings.</summary>
internal static class AnalysisReaders
{
    /// <inheritdoc cref="Admit"/>
    /// <returns>Why they may not, a sentence; <c>null</c>: they may.</returns>
    public static string? RefusalTo(ClaimsPrincipal asker, IReadOnlyList<Recording> recordings, CallSession call) =>
        Admit(asker, recordings, call) ? null : "You may not read all that was said in this call.";

    /// <param name="asker">Who wants to know.</param>
    /// <param name="recordings">Of the call.</param>
    /// <param name="call">Whose department says it where there are no recordings any more.</param>
    public static bool Admit(ClaimsPrincipal asker, IReadOnlyList<Recording> recordings, CallSession call) =>
        DepartmentsOf(recordings, call).All(department => DepartmentClaims.Read.Admit(asker, department));

    /// <summary>Whose transcripts one must be allowed to read, to know what was made of all of them; <c>null</c> stands for those of no department.</summary>
    /// <inheritdoc cref="Admit" path="/param"/>
    public static IEnumerable<string?> DepartmentsOf(IReadOnlyList<Recording> recordings, CallSession call) =>
        recordings.Count > 0 ? recordings.Select(recording => recording.Department) : [call.Department];
}
