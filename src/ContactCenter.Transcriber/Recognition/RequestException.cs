namespace ContactCenter.Transcriber.Recognition;

/// <summary>A request that cannot be carried out as it was asked; told to the program that asked, in the OpenAI form.</summary>
public sealed class RequestException : Exception
{
    /// <summary>Without a message.</summary>
    public RequestException()
    {
    }

    /// <param name="message">What is wrong, in one sentence.</param>
    public RequestException(string message)
        : base(message)
    {
    }

    /// <param name="message">What is wrong, in one sentence.</param>
    /// <param name="innerException">What was met.</param>
    public RequestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="status">The HTTP status.</param>
    /// <param name="code">A word for programs.</param>
    /// <param name="message">What is wrong, in one sentence.</param>
    /// <param name="parameter">The field that is wrong; null: none.</param>
    public RequestException(int status, string code, string message, string? parameter = null)
        : base(message)
    {
        Status = status;
        Code = code;
        Parameter = parameter;
    }

    /// <summary>The HTTP status.</summary>
    public int Status { get; } = StatusCodes.Status400BadRequest;

    /// <summary>A word for programs.</summary>
    public string Code { get; } = "invalid_request";

    /// <summary>The field that is wrong; null: none.</summary>
    public string? Parameter { get; }

    /// <summary>A field with a value that it cannot have.</summary>
    /// <param name="field">Its name.</param>
    /// <param name="message">What it may have, in one sentence.</param>
    public static RequestException OfField(string field, string message) => new(StatusCodes.Status400BadRequest, "invalid_value", message, field);
}
