using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Foundation.Storage;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Calls.Stores;

/// <summary>Surveys that were kept when marks had no scale beside them get that of the settings, and their place in the tables.</summary>
/// <param name="questions">The survey of the settings.</param>
internal sealed partial class OldSurveys(ImmutableArray<SurveyQuestion> questions, ILogger<OldSurveys> logger) : IHistoryOpening
{
    private const int AtOnce = 200;

    /// <summary>
    /// Reads all that are left to be read, in short transactions; where it ends early it goes on at the next start. One that is damaged is left
    /// out: the others, and all else in the history, do not wait for it.
    /// </summary>
    public void Prepare(SqliteConnection reader, DatabaseWriter writer)
    {
        var last = "";
        while (SurveyTables.Unread(reader, last, AtOnce) is { Count: > 0 } calls)
        {
            writer.Write([.. calls.Select(call => Find(reader, call)).OfType<CallSession>().Select(call => new RewrittenSurvey(WithScales(call)))]);
            last = calls[^1];
        }
    }

    private CallSession? Find(SqliteConnection reader, string call)
    {
        try
        {
            return HistoryTables.Find(reader, new(call));
        }
        catch (Exception fault) when (fault is JsonException or StorageException)
        {
            Log.NotRead(logger, call, fault.Message);
            return null;
        }
    }

    private CallSession WithScales(CallSession call) => call.Survey is not { } survey ? call : call with
    {
        Survey = survey with
        {
            Scale = survey.Scale ?? questions.OfType<SurveyQuestion.Scale>().FirstOrDefault()?.Marks,
            Answers = [.. survey.Answers.Select(answer => answer with { Scale = answer.Scale ?? ScaleOf(answer) })],
        },
    };

    /// <returns>The scale of the question as it is asked today, else that of the first; <c>null</c>: the mark is on none of them.</returns>
    private SurveyScale? ScaleOf(SurveyAnswer answer)
    {
        if (answer.Message is not null)
            return null;
        var scales = questions.OfType<SurveyQuestion.Scale>().ToList();
        var scale = (scales.Find(question => question.Prompt.Text == answer.Question) ?? scales.FirstOrDefault())?.Marks;
        return answer.Score is { } mark && scale?.Has(mark) == false ? null : scale;
    }

    private sealed class RewrittenSurvey(CallSession call) : StorageChange
    {
        public override void Write(RowWriter rows) => SurveyTables.WriteRead(rows, call);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The survey of call {Call} cannot be read and is missing in the figures: {Reason}")]
        public static partial void NotRead(ILogger logger, string call, string reason);
    }
}
