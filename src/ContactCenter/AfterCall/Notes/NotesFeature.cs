using ContactCenter.Calls;

namespace ContactCenter.AfterCall.Notes;

/// <summary>Notes of calls are kept encrypted.</summary>
internal static class NotesFeature
{
    public static void AddNotes(this IServiceCollection services)
    {
        services.AddSingleton<INotesSeal, NotesSeal>();
        services.AddHostedService<OldNotes>();
    }
}
