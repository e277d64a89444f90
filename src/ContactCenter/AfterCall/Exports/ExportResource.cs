using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContactCenter.AfterCall.Exports;

/// <summary>Of whom all that is held is wanted.</summary>
/// <param name="Number">All calls of this caller, as the platform gives the number; also with a plus.</param>
internal sealed record ExportRequest(string? Number);

/// <summary>The file <c>export.json</c> of an export.</summary>
/// <param name="Number">Whose calls they are.</param>
/// <param name="At">When the export was made.</param>
/// <param name="By">The name of the person or key that asked.</param>
/// <param name="Calls">In the order of the folders in <c>calls</c>.</param>
/// <param name="LeftOut">What is held and not in the export.</param>
internal sealed record ExportIndex(
    string Number, DateTimeOffset At, string By, IReadOnlyList<ExportedCall> Calls, IReadOnlyList<LeftOutOfExport> LeftOut);

/// <summary>A folder of an export.</summary>
/// <param name="Folder">Its path.</param>
/// <param name="CallId">The call.</param>
/// <param name="Files">In the folder.</param>
internal sealed record ExportedCall(string Folder, string CallId, IReadOnlyList<string> Files);

/// <summary>Something that is held and not in the export.</summary>
/// <param name="What"><c>transcript</c>, <c>analysis</c>, <c>reviews</c>, <c>topic</c>, <c>sound</c>, or <c>original</c> beside it.</param>
/// <param name="RecordingId">Of the sound or the original; <c>null</c>: it is all of the call.</param>
/// <param name="Reason">A sentence for people.</param>
internal sealed record LeftOutOfExport(string CallId, string What, string? RecordingId, string Reason);

/// <summary>What a person has said of the topic of a call.</summary>
/// <param name="Topic">The topic's id; <c>null</c>: none of the topics.</param>
/// <param name="Lines">Numbers of the segments that tell it; <c>null</c>: those that are nearest to the topic.</param>
/// <param name="EarlierLines">Numbers that they had in a transcript that was written anew since, or that got more recordings; <c>null</c>: none.</param>
/// <param name="By">The name of the person or key that said it.</param>
internal sealed record ExportedTopicLabel(string? Topic, IReadOnlyList<int>? Lines, IReadOnlyList<int>? EarlierLines, string By, DateTimeOffset At);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(ExportRequest))]
[JsonSerializable(typeof(ExportIndex))]
[JsonSerializable(typeof(ExportedTopicLabel))]
internal sealed partial class ExportJson : JsonSerializerContext;
