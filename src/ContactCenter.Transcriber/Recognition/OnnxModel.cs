using Microsoft.ML.OnnxRuntime;

namespace ContactCenter.Transcriber.Recognition;

/// <summary>Opens models for ONNX Runtime.</summary>
internal static class OnnxModel
{
    /// <summary>One thread: what runs beside it is the caller's choice. The engine's own words, as of a run that was ended, stay out of the log.</summary>
    /// <exception cref="OnnxRuntimeException">The file is no model.</exception>
    public static InferenceSession Open(string path)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        return new InferenceSession(path, options);
    }
}
