namespace ContactCenter.Transcriber.Api;

/// <summary>An error in the OpenAI form.</summary>
/// <param name="Error">What is wrong.</param>
internal sealed record ApiError(ErrorDetail Error)
{
    private const string BadRequest = "invalid_request_error";
    private const string OwnFault = "server_error";

    /// <param name="status">The HTTP status.</param>
    /// <param name="code">A word for programs.</param>
    /// <param name="message">One sentence.</param>
    /// <param name="parameter">The field that is wrong; null: none.</param>
    public static ApiError Of(int status, string code, string message, string? parameter = null) =>
        new(new ErrorDetail(message, status >= StatusCodes.Status500InternalServerError ? OwnFault : BadRequest, parameter, code));
}

/// <summary>The inside of an error in the OpenAI form.</summary>
/// <param name="Message">One sentence.</param>
/// <param name="Type">Whose fault it is.</param>
/// <param name="Param">The field that is wrong; null: none.</param>
/// <param name="Code">A word for programs.</param>
internal sealed record ErrorDetail(string Message, string Type, string? Param, string Code);
