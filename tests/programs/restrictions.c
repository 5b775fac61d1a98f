/* A calendar on standard input -> libical's complaints, one a line, and the number of
   its events and tasks. */
#include <libical/ical.h>
#include <stdio.h>

static char *line(char *into, size_t size, void *stream) {
  return fgets(into, (int)size, stream);
}

static void complain(icalcomponent *component) {
  icalproperty *property =
      icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
  for (; property; property = icalcomponent_get_next_property(
                       component, ICAL_XLICERROR_PROPERTY))
    printf("%s\n", icalproperty_get_xlicerror(property));
  icalcomponent *child =
      icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
  for (; child; child = icalcomponent_get_next_component(component,
                                                         ICAL_ANY_COMPONENT))
    complain(child);
}

int main(void) {
  icalparser *parser = icalparser_new();
  icalparser_set_gen_data(parser, stdin);
  icalcomponent *calendar = icalparser_parse(parser, line);
  if (!calendar) {
    printf("not a calendar\n");
    return 1;
  }
  icalrestriction_check(calendar);
  complain(calendar);
  printf("%d\n",
         icalcomponent_count_components(calendar, ICAL_VEVENT_COMPONENT) +
             icalcomponent_count_components(calendar, ICAL_VTODO_COMPONENT));
  return 0;
}
