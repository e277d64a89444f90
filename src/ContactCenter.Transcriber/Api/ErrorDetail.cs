namespace ContactCenter.Transcriber.Api;

/// <summary>The inside of an error in the OpenAI form.</summary>
/// <param name="Message">One sentence.</param>
/// <param name="Type">Whose fault it is.</param>
/// <param name="Param">The field that is wrong; null: none.</param>
/// <param name="Code">A word for programs.</param>
internal sealed record ErrorDetail(string Message, string Type, string? Param, string Code);
