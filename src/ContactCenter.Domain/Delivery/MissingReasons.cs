using System.Diagnostics;

namespace ContactCenter.Domain.Delivery;

/// <summary>Why a part of a call is not told, in words that other systems may read.</summary>
public static class MissingReasons
{
    /// <summary>Nobody wants it.</summary>
    public const string SwitchedOff = "switched off";

    /// <summary>It was there, and has become too old.</summary>
    public const string KeptNoLonger = "kept no longer";

    /// <summary>It is made, in part at least, of what belongs to a department that the target is not told of.</summary>
    public const string OtherDepartment = "of another department";

    /// <summary>It could not be made, unless somebody has it tried again.</summary>
    public const string Failed = "it has failed";

    internal static string Of(TranscriptLoss loss) => loss switch
    {
        TranscriptLoss.SwitchedOff => SwitchedOff,
        TranscriptLoss.KeptNoLonger => KeptNoLonger,
        TranscriptLoss.OtherDepartment => OtherDepartment,
        _ => throw new UnreachableException(),
    };
}
